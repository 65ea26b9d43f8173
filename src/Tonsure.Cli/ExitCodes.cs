namespace Tonsure.Cli;

/// <summary>What the program's exit says. <c>run</c> exits with its child's code.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int No = 1;
    public const int Usage = 2;
    public const int World = 3;
    public const int Interrupted = 130;
}
