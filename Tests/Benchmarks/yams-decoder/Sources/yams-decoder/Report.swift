/// A report as the benchmark writes it. Days stay texts, which sort as days do.
struct Report: Decodable {
    var centre: String
    var submitted: String
    var activities: [Activity]

    enum CodingKeys: String, CodingKey {
        case centre, activities
        case submitted = "report-submitted"
    }
}

struct Activity: Decodable {
    var id: String
    var title: String
    var kind: String
    var status: String
    var start: String
    var end: String
    var conventions: [String]
    var parties: [String]
    var participants: Double
    var usd: Double
}
