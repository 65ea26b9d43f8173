namespace Tonsure.Web.Asking;

/// <summary>A question has no answer, for a reason that somebody can mend. Every page and path shows what is the matter and what to do.</summary>
/// <param name="problem">Why.</param>
/// <param name="what">What is the matter, with the thing and the line where there is one.</param>
/// <param name="mend">What to do or to type; null where nothing helps.</param>
/// <param name="inner">What the world said.</param>
public sealed class AskingException(
    AskingProblem problem,
    LocalText what,
    LocalText? mend,
    Exception? inner
) : Exception(what.English, inner)
{
    /// <summary>Why.</summary>
    public AskingProblem Problem { get; } = problem;

    /// <summary>What is the matter.</summary>
    public LocalText What { get; } = what;

    /// <summary>What to do; null where nothing helps.</summary>
    public LocalText? Mend { get; } = mend;
}
