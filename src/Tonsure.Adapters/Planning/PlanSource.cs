namespace Tonsure.Adapters.Planning;

/// <summary>What a plan was made from.</summary>
/// <param name="Ending">The ending of its file's name, such as <c>.csv</c>.</param>
/// <param name="Text">What is in it.</param>
public sealed record PlanSource(string Ending, string Text);
