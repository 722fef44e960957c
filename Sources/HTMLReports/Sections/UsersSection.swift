internal import Evaluation

/// What the users of a centre say of it; it is shown and never scored.
struct UsersSection {
    let users: [UserEvidence]
    /// The form whose choices may name the Parties.
    let form: RecordForm
    let anchor: HTMLAnchor

    /// What any user wrote under, in the order in which it first stands.
    private var headings: [String] {
        var headings: [String] = []
        for answer in users.flatMap(\.answers) where !headings.contains(answer.heading) {
            headings.append(answer.heading)
        }
        return headings
    }

    func write(to html: inout HTMLWriter) {
        if users.isEmpty { return }
        let headings = self.headings
        html.section(anchor, .h4, "Evidence from the users of the centre") { html in
            html.table("users", caption: "Shown, and not scored.") { html in
                html.columns([("Party", false)] + headings.map { ($0, false) })
                html.element(.tbody) { html in
                    for user in users {
                        html.element(.tr) { html in
                            html.element(.th, [.set("scope", "row")]) { $0.given(form.name(ofChoice: user.party)) }
                            for heading in headings {
                                let answers = user.answers.filter { $0.heading == heading }.map(\.text)
                                html.element(.td) { $0.given(answers.joined(separator: "; ")) }
                            }
                        }
                    }
                }
            }
        }
    }
}
