namespace Tonsure.Cli.Languages;

/// <content>What is said of servers.</content>
internal sealed partial class English
{
    public override string Serve =>
        "Answers over HTTP: the API, tools for AI agents (MCP), and the Carbon Aware SDK's paths.";
    public override string OptionListen =>
        "Address and port; beyond loopback with TLS or a trusted proxy only. Port 0 takes a free one and prints it.";
    public override string ExpectedListen => "an address and a port such as 127.0.0.1:8080";

    public override string Serving(string address) => $"answering on {address}; Ctrl+C stops it";

    public override string RequestFailed(string request, string detail) =>
        $"{request} failed: {detail}";

    public override string NotLoopback(string typed) =>
        $"--listen {typed}: beyond this machine's own loopback what is sent could be read on the way";

    public override string NotLoopbackMend(int port) =>
        $"add --tls-cert FILE, or --trusted-proxy ADDRESS of a proxy that speaks TLS; or listen on 127.0.0.1:{port}";

    public override string ListenInUse(string endpoint) =>
        $"cannot listen on {endpoint}: another program does";

    public override string ListenInUseMend =>
        "stop it, or choose another port; port 0 takes a free one";

    public override string ListenNotAllowed(string endpoint) =>
        $"cannot listen on {endpoint}: this user may not";

    public override string ListenNotAllowedMend => "choose a port from 1024 on";

    public override string ListenNotHere(string endpoint) =>
        $"cannot listen on {endpoint}: this machine does not have the address";

    public override string ListenNotHereMend => "listen on 127.0.0.1";

    public override string ActivityZoneUnknown(Guid activity, string zone) =>
        $"activity {activity} is in zone {zone}, which is not known, so that its emissions cannot be told";

    public override string ActivityZoneUnknownMend(Guid activity) =>
        $"tonsure ledger amend {activity} --zone ZONE; tonsure grid zones lists them";

    public override string GridReplay =>
        "Serves stored history as Electricity Maps and the GB API do, at a time of your choice.";
    public override string OptionReplayData =>
        "A folder of CSV files (or .csv.gz): utc_hour and a column a zone, g/kWh; direct ones have 'direct' in their name.";
    public override string OptionPort => "Port on 127.0.0.1; 0 takes a free one and prints it.";
    public override string OptionReplayAt =>
        "What time it is at the start. Default: four weeks after the data begin.";
    public override string OptionSpeed =>
        "How much faster than real its time goes; 0 stands still.";
    public override string OptionReplayToken =>
        "Requests under /v3 need this auth-token. Default: none is needed.";
    public override string OptionFailEvery =>
        "Every Nth request fails, in turn with 500, 429 and 503.";
    public override string OptionLatency => "Milliseconds before each answer.";
    public override string ExpectedPort => "a port from 0 to 65535";
    public override string ExpectedSpeed => "a number from 0 to 1000000";
    public override string ExpectedFailEvery => "a whole number from 1 on";
    public override string ExpectedLatency => "whole milliseconds from 0 to 60000";

    public override string Replaying(
        string address,
        int zones,
        string from,
        string until,
        string at
    ) =>
        $"replaying {zones} zones from {from} to {until} on {address}; there it is {at}; Ctrl+C stops it";

    public override string ReplayEmpty(string folder) =>
        $"{folder}: no file with lifecycle intensities of a zone";

    public override string ReplayEmptyMend =>
        "name a folder with .csv or .csv.gz files: utc_hour and a column for each zone, then a line an hour: 2026-01-01T00,412.3";

    public override string ReplaySkipped(string file, string columns) =>
        $"{file}: no zone ids, left out: {columns}";

    public override string ReplayUnforecast(string zones) =>
        $"history only, since no shipped figures stand behind a forecast: {zones}";

    public override string ReplayOutside(string at, string from, string until) =>
        $"at {at} nothing is known: the data reach from {from} to {until}";
}
