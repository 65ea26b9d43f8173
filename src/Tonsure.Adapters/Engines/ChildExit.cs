namespace Tonsure.Adapters.Engines;

/// <summary>How a child ended.</summary>
/// <param name="Code">Its exit code; 128 + n when signal n ended it.</param>
/// <param name="CpuTime">User and system time of the child and of the descendants it waited for.</param>
public readonly record struct ChildExit(int Code, TimeSpan CpuTime);
