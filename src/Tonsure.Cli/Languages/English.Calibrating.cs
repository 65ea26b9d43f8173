namespace Tonsure.Cli.Languages;

/// <content>What is said of calibration.</content>
internal sealed partial class English
{
    public override string Calibrate => "Fit this machine's wall power to what its own meters say.";
    public override string OptionWall =>
        "A CSV file with a row a steady load: columns meter_w and wall_w, in watts.";
    public override string OptionRecord =>
        "Write what the meters say, a row every so often (10s, 1m); wall_w where a controller (IPMI) tells it, else room for it.";
    public override string ExpectedStretch => "a time such as 10s or 1m, from 1s to 60m";
    public override string CalibrateFileMend =>
        "write a row for each steady load, under the header meter_w,wall_w; tonsure calibrate --record 30s writes the meters' side";
    public override string CalibrateRefusedMend =>
        "take steady loads from idle to full, a minute each, and read both at the same time";
    public override string CalibrateBrokenMend =>
        "remove the file, or fit again: tonsure calibrate --wall FILE.csv";
    public override string CalibrateNone => "this machine has no fit";
    public override string CalibrateHow =>
        "tonsure calibrate --record 30s > pairs.csv; write the wall meter's watts into wall_w where it is empty; tonsure calibrate --wall pairs.csv";

    public override string CalibrateFile(string detail) => detail;

    public override string CalibrateNoPower(string column, string text) =>
        $"{column} '{text}' is no power in watts";

    public override string CalibrateTooFew(int pairs, int least) =>
        $"{Count(pairs, "pair", "pairs")}: slope, offset and their error need {least}";

    public override string CalibrateNoSpread(string least, string most) =>
        $"the meters say {least} to {most} W in all pairs: slope and offset cannot be told apart";

    public override string CalibrateFalling(string slope) =>
        $"the wall falls as the meters rise (slope {slope})";

    public override string CalibrateScattered(string percent, int line) =>
        $"the pairs are off any line by {percent}%, most of all the one on line {line}";

    public override string CalibrateLine(string slope, string sign, string offset) =>
        $"wall = {slope} × meters {sign} {offset} W";

    public override string CalibrateError(string percent, string watts, int pairs, string before) =>
        $"each of {pairs} pairs is off the line through the others by {percent}% ({watts} W, root mean square); the meters alone are off by {before}%";

    public override string CalibrateKept(string path) =>
        $"kept in {path}: later runs on this machine are graded calibrated";
}
