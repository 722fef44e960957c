/// A small world of files: one criterion, one form, three centres, one period, two reports.
package enum Small {
    package static let criteria = """
        criteria-set: small
        edition: "1"
        title: Small criteria
        record-form: form.yaml
        maximum: 4
        criteria:
          - id: a
            title: Activities
            basis: own
            maximum: 4
            indicators:
              - id: completed
                title: Completed activities
                measure: { count: activities, where: { status: completed } }
                scale: { bands: { 0: 0, 1: 1, 3: 4 } }

        """

    package static let form = """
        record-form: small-form
        edition: "1"
        header:
          submitted: { type: date }
          mark: { type: text }
          open: { type: yes-no }
          level: { type: choice, choices: [low, middle, high] }
          budget: { type: number, at-least: 0, at-most: 1000000 }
          wanted: { type: text, many: yes }
        collections:
          activities:
            identified-by: id
            dated: { from: start, until: end }
            fields:
              id: { type: text, required: yes }
              title: { type: text }
              status: { type: choice, choices: [planned, ongoing, completed], required: yes }
              start: { type: date }
              end: { type: date }
              usd: { type: number, at-least: 0 }
              ready: { type: yes-no }
              parties: { type: text, many: yes }
              funding:
                many: yes
                fields:
                  source: { type: text, required: yes }
                  usd: { type: number }
          papers:
            dated: { from: day }
            fields:
              day: { type: date }
              pages: { type: number }

        """

    package static let roster = """
        centres:
          - { id: north, name: North Centre, country: NOR, region: Polar, parties-served: [NO, SE] }
          - { id: south, name: South Centre, country: ATA, region: Polar }
          - { id: east, name: East Centre, country: JPN, region: Orient }

        """

    package static let period = """
        id: "2015"
        from: 2015-01-01
        until: 2015-12-31

        """

    package static let north = """
        centre: north
        activities:
          - { id: N-1, status: completed, start: 2015-03-01 }
          - { id: N-2, status: completed, start: 2015-04-01, end: 2015-05-01 }
          - { id: N-3, status: planned, start: 2015-06-01 }

        """

    package static let south = """
        centre: south
        activities:
          - { id: S-1, status: completed, start: 2015-02-01 }

        """

    package static let files = [
        "criteria.yaml": criteria,
        "form.yaml": form,
        "data/centres.yaml": roster,
        "data/2015/period.yaml": period,
        "data/2015/reports/north.yaml": north,
        "data/2015/reports/south.yaml": south,
    ]

    /// The files, with some of them replaced; an empty text takes a file away.
    package static func with(_ others: [String: String]) -> [String: String] {
        files.merging(others) { _, new in new }.filter { !$0.value.isEmpty }
    }

    package static let score = ["score", "--criteria", "criteria.yaml", "--data", "data"]

    /// A criteria file with these criteria, and nothing else.
    package static func criteria(_ criteria: String, top: String = "") -> String {
        """
        criteria-set: small
        edition: "1"
        title: Small criteria
        record-form: form.yaml
        \(top.isEmpty ? "" : top + "\n")criteria:
        \(indented(criteria, 2))

        """
    }

    /// A criteria file with one criterion that holds one indicator, which says this.
    package static func indicator(_ body: String, top: String = "", criterion: String = "") -> String {
        criteria(
            """
            - id: a
              title: Activities
              basis: own
            \(criterion.isEmpty ? "" : indented(criterion, 2) + "\n")  indicators:
                - id: first
                  title: First indicator
            \(indented(body, 6))
            """, top: top)
    }

    /// The indicator's scale where the measure is what matters.
    package static let bands = "scale: { bands: { 0: 0, 1: 1 } }"

    /// A report of the centre north that says this too.
    package static func report(_ body: String) -> String { "centre: north\n\(body)\n" }

    /// A report of the centre north with one record, which says this too.
    package static func record(_ body: String) -> String {
        report("activities:\n  - id: N-1\n    status: completed\n\(indented(body, 4))")
    }

    private static func indented(_ text: String, _ width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
    }
}
