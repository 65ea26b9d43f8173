namespace Tonsure.Cli.Hardware;

/// <summary>A kind of hardware that can be listed and shown.</summary>
internal interface IHardwareKind
{
    /// <summary>The kind's word for <c>--of</c>.</summary>
    string Word { get; }

    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>The names by which they are proposed to whoever mistyped one.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Columns for programs.</summary>
    IReadOnlyList<string> CsvHeader { get; }

    /// <summary>Columns for people; those after the first are figures or short words.</summary>
    IReadOnlyList<string> TableHeader(Languages.Texts texts);

    /// <summary>All of them, by name.</summary>
    IEnumerable<HardwareRow> All();

    /// <summary>What a name stands for; null where it stands for nothing of this kind.</summary>
    HardwareRow? Find(string name);
}
