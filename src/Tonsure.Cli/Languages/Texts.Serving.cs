namespace Tonsure.Cli.Languages;

/// <content>What is said of servers.</content>
internal abstract partial class Texts
{
    public abstract string Serve { get; }
    public abstract string OptionListen { get; }
    public abstract string ExpectedListen { get; }
    public abstract string Serving(string address);
    public abstract string RequestFailed(string request, string detail);
    public abstract string NotLoopback(string typed);
    public abstract string NotLoopbackMend(int port);
    public abstract string ListenInUse(string endpoint);
    public abstract string ListenInUseMend { get; }
    public abstract string ListenNotAllowed(string endpoint);
    public abstract string ListenNotAllowedMend { get; }
    public abstract string ListenNotHere(string endpoint);
    public abstract string ListenNotHereMend { get; }

    public abstract string ActivityZoneUnknown(Guid activity, string zone);
    public abstract string ActivityZoneUnknownMend(Guid activity);

    public abstract string GridReplay { get; }
    public abstract string OptionReplayData { get; }
    public abstract string OptionPort { get; }
    public abstract string OptionReplayAt { get; }
    public abstract string OptionSpeed { get; }
    public abstract string OptionReplayToken { get; }
    public abstract string OptionFailEvery { get; }
    public abstract string OptionLatency { get; }
    public abstract string ExpectedPort { get; }
    public abstract string ExpectedSpeed { get; }
    public abstract string ExpectedFailEvery { get; }
    public abstract string ExpectedLatency { get; }
    public abstract string Replaying(
        string address,
        int zones,
        string from,
        string until,
        string at
    );
    public abstract string ReplayEmpty(string folder);
    public abstract string ReplayEmptyMend { get; }
    public abstract string ReplaySkipped(string file, string columns);
    public abstract string ReplayUnforecast(string zones);
    public abstract string ReplayOutside(string at, string from, string until);
}
