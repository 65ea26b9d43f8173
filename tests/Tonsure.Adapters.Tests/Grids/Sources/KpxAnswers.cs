using System.Globalization;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>Answers as data.go.kr does about the Korean grid's generation: the five minutes of a Korean day so far.</summary>
internal sealed class KpxAnswers(DateTimeOffset now)
{
    /// <summary>A key as it is; its plus, slash and equals signs are encoded on the way.</summary>
    public const string Key = "abc+d/e==";

    public Func<DateTimeOffset, string> Fields { get; set; } =
        _ =>
            "\"fuelPwr1\":0,\"fuelPwr2\":0,\"fuelPwr3\":250.5,\"fuelPwr4\":500,\"fuelPwr5\":-800,\"fuelPwr6\":0,\"fuelPwr7\":249.5,\"fuelPwr8\":0,\"fuelPwr9\":0,\"fuelPwrTot\":200";

    /// <summary>No page is longer, whatever is asked for.</summary>
    public int LongestPage { get; set; } = 1000;

    public ApiAnswer Answer(AskedRequest asked)
    {
        if (asked.Path != "/PwrAmountByGen/getPwrAmountByGen")
        {
            return ApiAnswer.Error(404);
        }

        if (asked.Query["serviceKey"] != Key)
        {
            return Error("30");
        }

        DateTimeOffset day = new(
            DateTime.ParseExact(asked.Query["baseDate"], "yyyyMMdd", CultureInfo.InvariantCulture),
            TimeSpan.FromHours(9)
        );
        string[] rows =
        [
            .. Enumerable
                .Range(0, 288)
                .Select(i => day.AddMinutes(5 * i))
                .Where(at => at <= now)
                .Select(at =>
                    $"{{\"baseDatetime\":\"{at.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}\",{Fields(at)}}}"
                ),
        ];
        int length = Math.Min(
            LongestPage,
            int.Parse(asked.Query["numOfRows"], CultureInfo.InvariantCulture)
        );
        int page = int.Parse(asked.Query["pageNo"], CultureInfo.InvariantCulture);
        int total = rows.Length;
        rows = [.. rows.Skip((page - 1) * length).Take(length)];
        string items = rows.Length == 0 ? "\"\"" : $"{{\"item\":[{string.Join(',', rows)}]}}";
        return ApiAnswer.Json(
            $"{{\"response\":{{\"header\":{{\"resultCode\":\"00\",\"resultMsg\":\"NORMAL SERVICE.\"}},\"body\":{{\"items\":{items},\"numOfRows\":300,\"pageNo\":1,\"totalCount\":{total}}}}}}}"
        );
    }

    /// <summary>As the portal's gate says it: XML with status 200.</summary>
    public static ApiAnswer Error(string code) =>
        new(
            200,
            $"<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnReasonCode>{code}</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>"
        )
        {
            ContentType = "text/xml",
        };
}
