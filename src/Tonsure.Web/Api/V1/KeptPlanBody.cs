namespace Tonsure.Web.Api.V1;

/// <summary>A plan that is kept.</summary>
/// <param name="Plan">Its id, for `tonsure plan audit`.</param>
/// <param name="Answer">What it says.</param>
internal sealed record KeptPlanBody(string Plan, PlanBody Answer);
