extension Starter {
    static let criteria = """
        # An invented example to start from, to be replaced by your own rules.
        \(modeline("criteria"))
        #
        # This file says what earns points. It reads like a table: criterion, indicators, measure, points.
        #
        # How to change a threshold
        #   Look for `bands`. { 0: 0, 1: 1, 3: 2 } reads: from 0 nothing, from 1 one point, from 3 two points.
        #   To ask for four instead of three, write { 0: 0, 1: 1, 4: 2 }.
        # How to add an indicator
        #   Copy one, from its `- id:` down to the line before the next. Give it a new `id` and `title`, and
        #   change what it measures. The fields that it may name are in activity-report.yaml.
        #   Then correct each `maximum`: it is checked, and the right sum is named where it is wrong.
        # How to add a criterion
        #   Copy a whole one, with its indicators, and say honestly what its `basis` is: adopted (in the
        #   decision that `source` names), reconstructed, or own.

        criteria-set: example
        edition: "1"
        title: Invented example criteria
        record-form: activity-report.yaml
        maximum: 10                              # 6 + 4

        requirements:
          # A centre without a report is not scored, which is not the same as no points.
          - id: report
            title: An activity report was submitted
            measure: { value: report-submitted }
            needs: present
            otherwise: not-evaluated

        criteria:
          - id: a
            title: Capacity-building
            basis: own
            instructions: Count what was completed in the period, and who took part.
            sources-of-information: [activity reports]
            maximum: 6
            indicators:
              - id: activities
                title: Completed activities
                measure: { count: activities, where: { status: completed } }
                scale: { bands: { 0: 0, 1: 1, 3: 2, 6: 4 } }       # 1-2, 3-5, 6 or more
              - id: parties
                title: Parties that benefited
                measure: { distinct: activities.parties, where: { status: completed } }
                scale: { bands: { 0: 0, 1: 1, 4: 2 } }             # 1-3, 4 or more

          - id: b
            title: Usefulness to Parties
            basis: own
            instructions: Evaluators give 0 to 4 in the assessments, with a comment and a reference.
            sources-of-information: [feedback from Parties]
            maximum: 4
            indicators:
              - id: usefulness
                title: Usefulness, as evaluators rate it
                measure: { rating: usefulness }
                scale: { linear: { 0: 0, 4: 4 } }
                missing: unscored                # without a rating the 4 points leave the maximum

        grades: { by: percent, bands: { 0: weak, 40: fair, 60: good, 80: excellent } }

        ranking:
          ties: competition                      # 1 2 2 4
          tie-break: [a]

        """
}
