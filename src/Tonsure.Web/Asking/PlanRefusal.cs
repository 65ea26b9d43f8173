namespace Tonsure.Web.Asking;

/// <summary>Why a queue cannot be planned as it is written.</summary>
/// <param name="File"><c>jobs</c>, <c>sites</c>, or the name of a what-if.</param>
/// <param name="Line">The line, from 1; 0 where the whole is meant.</param>
/// <param name="Field">The field; empty where none is meant.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What to do; null where what is wrong says it.</param>
public sealed record PlanRefusal(
    string File,
    int Line,
    string Field,
    LocalText What,
    LocalText? Mend
);
