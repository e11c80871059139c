using NodaTime;

namespace ProtestArchive.Core.Rulings;

/// <summary>What a person may say of whether two are one.</summary>
public enum Sameness
{
    /// <summary>Nobody can tell from what the archive holds: neither joined nor kept apart by a person's word; earlier rulings on the pair are lifted.</summary>
    Unsure,

    /// <summary>One.</summary>
    Same,

    /// <summary>Two.</summary>
    Different,
}

/// <summary>
/// What a person decided about one thing. Things are named by spans of texts, never by derived addresses, which may change as reports
/// come: a person is “whoever this mention means”, an event “what this figure or word tells of”.
/// </summary>
public abstract record Decision
{
    /// <summary>What is decided about: two decisions with one subject answer the same question, and the later one holds.</summary>
    public abstract string Subject { get; }

    /// <summary>The reports whose derivation it bears on, by their SHA-256.</summary>
    public abstract IEnumerable<string> Reports { get; }

    /// <summary>The mentions that it stands on; it has lost its ground where one of them is read no more.</summary>
    public abstract IEnumerable<MentionRef> Mentions { get; }

    private static string Pair(MentionRef left, MentionRef right) =>
        string.CompareOrdinal(left.Id, right.Id) <= 0 ? $"{left.Id} {right.Id}" : $"{right.Id} {left.Id}";

    /// <summary>Whether a mention (a name, a time, a figure, a quotation, a word of happening) is one. A rejected one is left out of everything derived.</summary>
    public sealed record OnMention(MentionRef Mention, bool IsAccepted) : Decision
    {
        /// <inheritdoc/>
        public override string Subject => $"mention {Mention.Id}";

        /// <inheritdoc/>
        public override IEnumerable<string> Reports => [Mention.ReportSha256];

        /// <inheritdoc/>
        public override IEnumerable<MentionRef> Mentions => [Mention];
    }

    /// <summary>Whether two names mean one person, place or organization. Joining two entities is one decision “same” between a name of each; splitting, one “different” for each name that leaves.</summary>
    public sealed record OnIdentity(MentionRef Left, MentionRef Right, Sameness Answer) : Decision
    {
        /// <inheritdoc/>
        public override string Subject => $"identity {Pair(Left, Right)}";

        /// <inheritdoc/>
        public override IEnumerable<string> Reports => [Left.ReportSha256, Right.ReportSha256];

        /// <inheritdoc/>
        public override IEnumerable<MentionRef> Mentions => [Left, Right];
    }

    /// <summary>What the entity that a name means is to be called; its former address goes on leading to it.</summary>
    public sealed record OnEntityName(MentionRef Mention, string Name) : Decision
    {
        /// <inheritdoc/>
        public override string Subject => $"entity name {Mention.Id}";

        /// <inheritdoc/>
        public override IEnumerable<string> Reports => [Mention.ReportSha256];

        /// <inheritdoc/>
        public override IEnumerable<MentionRef> Mentions => [Mention];
    }

    /// <summary>Whether two tellings (figures or words of happening) are of one event. Taking a figure out of an event is “different” between it and the event's others.</summary>
    public sealed record OnEvent(MentionRef Left, MentionRef Right, Sameness Answer) : Decision
    {
        /// <inheritdoc/>
        public override string Subject => $"event {Pair(Left, Right)}";

        /// <inheritdoc/>
        public override IEnumerable<string> Reports => [Left.ReportSha256, Right.ReportSha256];

        /// <inheritdoc/>
        public override IEnumerable<MentionRef> Mentions => [Left, Right];
    }

    /// <summary>What the event that a figure or word tells of is to be called.</summary>
    public sealed record OnEventName(MentionRef Telling, string Title) : Decision
    {
        /// <inheritdoc/>
        public override string Subject => $"event name {Telling.Id}";

        /// <inheritdoc/>
        public override IEnumerable<string> Reports => [Telling.ReportSha256];

        /// <inheritdoc/>
        public override IEnumerable<MentionRef> Mentions => [Telling];
    }

    /// <summary>The day of writing of a report; null where the archive is to take it as unknown.</summary>
    public sealed record OnReportDate(string ReportSha256, LocalDate? Day) : Decision
    {
        /// <inheritdoc/>
        public override string Subject => $"date {ReportSha256}";

        /// <inheritdoc/>
        public override IEnumerable<string> Reports => [ReportSha256];

        /// <inheritdoc/>
        public override IEnumerable<MentionRef> Mentions => [];
    }

    /// <summary>The outlet of a report; null where it has none.</summary>
    public sealed record OnReportOutlet(string ReportSha256, string? Outlet) : Decision
    {
        /// <inheritdoc/>
        public override string Subject => $"outlet {ReportSha256}";

        /// <inheritdoc/>
        public override IEnumerable<string> Reports => [ReportSha256];

        /// <inheritdoc/>
        public override IEnumerable<MentionRef> Mentions => [];
    }

    /// <summary>The title of a report.</summary>
    public sealed record OnReportTitle(string ReportSha256, string Title) : Decision
    {
        /// <inheritdoc/>
        public override string Subject => $"title {ReportSha256}";

        /// <inheritdoc/>
        public override IEnumerable<string> Reports => [ReportSha256];

        /// <inheritdoc/>
        public override IEnumerable<MentionRef> Mentions => [];
    }
}
