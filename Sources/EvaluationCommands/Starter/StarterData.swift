extension Starter {
    static let roster = """
        # An invented example, to be replaced by your centres.
        \(modeline("roster", "Criteria/"))
        #
        # How to add a centre: copy the entry below, from `- id:` on, and give it another id. Its report for a period
        # goes into PERIOD/reports, and names the centre by this id. Countries have the three letters of ISO 3166.

        notice: An invented example. It says nothing about any real centre.

        centres:
          - id: example-centre
            name: Example centre
            host: Institute of examples
            country: KEN
            region: Africa
            parties-served: [KEN, TZA, UGA]

        """

    static func periodFile(_ id: String) -> String {
        """
        # An invented example, to be replaced. A new period is a new folder, named as its id, with such a file in it.
        \(modeline("period", "../Criteria/"))

        id: \(id)
        from: 2023-01-01
        until: 2026-12-31
        title: An invented period
        deadlines: { report: 2026-12-31 }

        """
    }

    static let report = """
        # An invented example, to be replaced by what the centre reported.
        \(modeline("report", "../../Criteria/"))
        #
        # How to add an activity: copy one, from `- id:` on, and give it another id.
        # The fields are those of Criteria/activity-report.yaml; what does not apply is left out.

        centre: example-centre
        report-submitted: 2026-11-30

        activities:
          - id: EX-1
            title: Regional training on inventories
            status: completed
            start: 2023-05-08
            end: 2023-05-12
            parties: [KEN, TZA]
            participants: 24
            funding:
              - { source: host, usd: 12000 }
              - { source: Norway, usd: 30500.50 }
            evidence: [activity report p. 4]
          - id: EX-2
            title: Workshop on safe storage
            status: completed
            start: 2024-09-17
            parties: [KEN, UGA]
            participants: 31
            evidence: [activity report p. 7]
          - id: EX-3
            title: Guide for customs officers
            status: completed
            start: 2025-02-01
            end: 2025-10-31
            parties: [KEN, NOR]
            evidence: [activity report p. 9]
          - id: EX-4
            title: Follow-up training
            status: planned
            start: 2026-12-01

        """

    static let assessment = """
        # An invented example, to be replaced by what evaluators gave.
        \(modeline("assessment", "../../Criteria/"))
        #
        # How to rate: one entry for each evaluator. A rating without a comment or a reference gets a warning.

        centre: example-centre

        ratings:
          - rating: usefulness
            value: 3
            evaluator: A
            comment: Trainings met the needs that Parties had named
            references: [survey of Parties question 2]
          - rating: usefulness
            value: 2
            evaluator: B
            comment: Useful, but two Parties asked for more follow-up
            references: [survey of Parties question 5]

        comments:
          - criterion: a
            evaluator: A
            comment: The guide is used beyond the region
            references: [activity report p. 9]

        """
}
