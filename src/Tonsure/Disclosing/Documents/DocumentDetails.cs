namespace Tonsure.Disclosing.Documents;

/// <summary>What a ledger cannot know and some documents ask for; null where nobody says.</summary>
public sealed record DocumentDetails
{
    /// <summary>The program that writes the document, with its version.</summary>
    public required string Program { get; init; }

    /// <summary>When the document is made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The model's version.</summary>
    public string? Version { get; init; }

    /// <summary>Who supplies the model.</summary>
    public string? Supplier { get; init; }

    /// <summary>Where the model is downloaded: a URI.</summary>
    public string? DownloadLocation { get; init; }

    /// <summary>When the model was or will be released.</summary>
    public DateTimeOffset? ReleaseTime { get; init; }

    /// <summary>Who supplies the electricity.</summary>
    public string? EnergySupplier { get; init; }

    /// <summary>What a score is per, such as <c>request</c>.</summary>
    public string? FunctionalUnit { get; init; }

    /// <summary>How many functional units there were.</summary>
    public long? Units { get; init; }

    /// <summary>The benchmark that <see cref="BenchmarkFlop"/> is of.</summary>
    public string? Benchmark { get; init; }

    /// <summary>Operations of inference on the benchmark.</summary>
    public double? BenchmarkFlop { get; init; }
}
