extension Starter {
    static let form = """
        # An invented example to start from, to be replaced by what your reports hold.
        \(modeline("record-form"))
        #
        # This file says which fields a report may have, and what each holds:
        #   text, number (digits with a decimal point), date (2018-12-31), yes-no, or choice (one of a list).
        #   `many: yes` makes a list: [KEN, UGA].  `required: yes` refuses a record without the field.
        #
        # How to add a field
        #   Copy a line that looks like what you want, and change its name and type. Leave out `required`, so
        #   that older reports still pass. Use small letters, digits and hyphens in names.
        #   Then let editors know it: rceval schema report --output Criteria/schemas/report.schema.json

        record-form: activity-report
        edition: "1"

        header:                                  # once in each report
          report-submitted: { type: date, note: When the report was received }

        collections:                             # lists of records, such as one for each activity
          activities:
            identified-by: id                    # each activity of a report has another id
            dated: { from: start, until: end }   # these fields place an activity in a period
            fields:
              id:           { type: text, required: yes, note: Unique within the report }
              title:        { type: text, required: yes }
              status:       { type: choice, choices: [planned, ongoing, completed, cancelled], required: yes }
              start:        { type: date }
              end:          { type: date, note: Empty where it is one day }
              parties:      { type: choice, choices-from: parties.yaml, many: yes, note: Parties that benefited }
              participants: { type: number, at-least: 0 }
              funding:
                many: yes
                note: Who gave how much
                fields:
                  source: { type: text, required: yes }
                  usd:    { type: number, at-least: 0, note: US dollars }
              evidence:     { type: text, many: yes, note: Where an evaluator can check it }

        """

    static let parties = """
        # The codes that reports may use for Parties, and their names: ISO 3166, three letters.
        # A few only. Add a line for each that you need.

        BRA: Brazil
        CHN: China
        CZE: Czechia
        IND: India
        KEN: Kenya
        NOR: Norway
        SEN: Senegal
        TZA: "Tanzania, United Republic of"
        UGA: Uganda
        URY: Uruguay

        """
}
