namespace GamingAudit.Engine.Returns;

/// <summary>What a policy returns, discounted by the target's own gamma.</summary>
/// <param name="Proxy">J_p.</param>
/// <param name="True">J_t.</param>
public sealed record PolicyReturns(Estimate Proxy, Estimate True)
{
    internal static PolicyReturns Of(ReturnPair exact) => new(exact.Proxy, exact.True);
}
