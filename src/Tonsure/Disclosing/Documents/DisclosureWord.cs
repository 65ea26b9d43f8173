namespace Tonsure.Disclosing.Documents;

/// <summary>Headings, columns and sentences of documents that people read.</summary>
public enum DisclosureWord
{
    /// <summary>The title, before the name of what is disclosed.</summary>
    Title,

    /// <summary>From when until when.</summary>
    Span,

    /// <summary>The statement's digest.</summary>
    Digest,

    /// <summary>Heading: the figures.</summary>
    Summary,

    /// <summary>Heading: by part of life.</summary>
    LifeCycle,

    /// <summary>Heading: by place and year.</summary>
    Places,

    /// <summary>Heading: by evidence.</summary>
    Evidence,

    /// <summary>Heading: hardware and work.</summary>
    Hardware,

    /// <summary>Heading: what is in the figures and what is not.</summary>
    Boundary,

    /// <summary>Heading: methods and factors.</summary>
    Methods,

    /// <summary>Heading: the exact figures.</summary>
    Exact,

    /// <summary>Heading: how anyone checks it.</summary>
    Check,

    /// <summary>Column: a figure.</summary>
    Figure,

    /// <summary>Column: its value.</summary>
    Value,

    /// <summary>Column: its bounds.</summary>
    Bounds,

    /// <summary>Column: a part of life.</summary>
    Stage,

    /// <summary>Column: runs.</summary>
    Runs,

    /// <summary>Column: a place.</summary>
    Place,

    /// <summary>Column: a grade.</summary>
    Grade,

    /// <summary>Column: share of the energy.</summary>
    ShareOfEnergy,

    /// <summary>Column: share of the activities.</summary>
    ShareOfActivities,

    /// <summary>Column: a method.</summary>
    Method,

    /// <summary>Column: activities.</summary>
    Activities,

    /// <summary>Column: a source.</summary>
    Source,

    /// <summary>Column: a zone.</summary>
    Zone,

    /// <summary>Column: hours.</summary>
    Hours,

    /// <summary>Column: a licence.</summary>
    Licence,

    /// <summary>Column: what was used.</summary>
    Item,

    /// <summary>Column: how much of it.</summary>
    Amount,

    /// <summary>The whole, as a row.</summary>
    Whole,

    /// <summary>A figure that is not known.</summary>
    Unknown,

    /// <summary>How long something ran.</summary>
    ActiveTime,

    /// <summary>Hardware threads reserved.</summary>
    Threads,

    /// <summary>Hours of hardware threads.</summary>
    ThreadHours,

    /// <summary>Hours of accelerators.</summary>
    AcceleratorHours,

    /// <summary>Operations.</summary>
    Flop,

    /// <summary>Tokens read.</summary>
    InputTokens,

    /// <summary>Tokens written.</summary>
    OutputTokens,

    /// <summary>Sentence: what is in the figures.</summary>
    Includes,

    /// <summary>Sentence: what is not.</summary>
    Excludes,

    /// <summary>Sentence: market-based figures.</summary>
    MarketBased,

    /// <summary>Sentence: how a statement is verified.</summary>
    HowToCheck,

    /// <summary>Sentence: what the whiskers of a chart are.</summary>
    ChartBounds,
}
