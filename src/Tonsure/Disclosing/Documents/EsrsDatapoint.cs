namespace Tonsure.Disclosing.Documents;

/// <summary>A datapoint of the standard, as the table of them has it: the standard moves, so what goes where is data.</summary>
/// <param name="Id">Its id, such as <c>E1-6_09</c>.</param>
/// <param name="Disclosure">The disclosure requirement, such as <c>E1-6</c>.</param>
/// <param name="Name">What it is, in short.</param>
/// <param name="Figure">Which figure of ours it is.</param>
/// <param name="Unit"><c>MWh</c> or <c>tCO2eq</c>.</param>
/// <param name="Source">A key of the table of sources.</param>
public sealed record EsrsDatapoint(
    string Id,
    string Disclosure,
    string Name,
    EsrsFigure Figure,
    string Unit,
    string Source
);
