internal import Diagnostics
internal import Evaluation
internal import Wording

/// What evaluators and users said, as results have it.
extension JSONWriter {
    /// `comments`: `evaluator`, `comment`, `references`.
    mutating func comments(_ comments: [Comment]) {
        list("comments") { json in
            for comment in comments {
                json.object { json in
                    json.text("evaluator", comment.evaluator)
                    json.text("comment", comment.comment)
                    json.texts("references", comment.references)
                }
            }
        }
    }

    /// `users`: `party`, and the headings that the user answered; nothing where no user said anything.
    mutating func users(_ assessment: Assessment?) {
        guard let users = assessment?.users, !users.isEmpty else { return }
        list("users") { json in
            for user in users {
                json.object { json in
                    json.text("party", user.party)
                    for answer in user.answers { json.text(answer.heading, answer.text) }
                }
            }
        }
    }

    /// `agreement`: `rating`, `indicators` (paths), `centres`, `ratings`, `pairs`, `alpha` (null where it can't be
    /// computed, and then `why-unknown`), `low`.
    mutating func agreement(_ ratings: [RatingAgreement]) {
        list("agreement") { json in
            for rating in ratings {
                json.object { json in
                    json.text("rating", rating.rating)
                    json.texts("indicators", rating.indicators)
                    json.number("centres", String(rating.centres))
                    json.number("ratings", String(rating.ratings))
                    json.number("pairs", String(rating.pairs))
                    json.number("alpha", rating.alpha)
                    if let why = rating.whyUnknown { json.text("why-unknown", why.inWords) }
                    json.yesNo("low", rating.isLow)
                }
            }
        }
    }
}
