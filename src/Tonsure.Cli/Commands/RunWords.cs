namespace Tonsure.Cli.Commands;

/// <summary>What was typed behind <c>tonsure run</c>.</summary>
internal sealed record RunWords(
    IReadOnlyList<string> Command,
    int? Pid,
    string? Subject,
    string? Owner,
    string? Site,
    string? Zone,
    string Kind,
    string Interval,
    string Idle,
    string? RunId,
    IReadOnlyList<string> Labels,
    string? Json,
    bool Quiet
);
