using System.Globalization;

namespace Tonsure.Web.Pages;

/// <summary>A queue that can be planned as it stands, to begin from.</summary>
internal static class PlanExample
{
    /// <summary>Two sites.</summary>
    public const string Sites =
        "- {id: seoul, zone: KR, pue: 1.3, capacity: 8}\n- {id: frankfurt, zone: DE, pue: 1.2, capacity: 8}\n";

    /// <summary>Three jobs from the next hour on.</summary>
    public static string Jobs(TimeProvider time)
    {
        DateTimeOffset next = time.GetUtcNow().AddHours(1);
        string start = next.ToString("yyyy-MM-dd'T'HH':00:00Z'", CultureInfo.InvariantCulture);
        return "id,submitted,work_h,slack_h,power_w,devices,interruptible\n"
            + $"pretrain,{start},12,36,2800,4,true\n"
            + $"finetune,{start},4,20,1400,2,true\n"
            + $"evaluate,{start},2,8,700,1,false\n";
    }
}
