namespace Tonsure.Web.Asking;

/// <summary>A file of jobs or sites, as text.</summary>
/// <param name="Text">What is in it.</param>
/// <param name="IsYaml">Whether it is a YAML list; else it is CSV.</param>
public sealed record PlanText(string Text, bool IsYaml);
