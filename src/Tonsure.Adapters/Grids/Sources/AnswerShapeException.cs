namespace Tonsure.Adapters.Grids.Sources;

/// <summary>An answer is not what the source's documentation describes; its message says where, without the answer's text.</summary>
internal sealed class AnswerShapeException : Exception
{
    public AnswerShapeException(string message)
        : base(message) { }
}
