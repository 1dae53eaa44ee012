using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Findings.Latent;

/// <summary>A policy that the proxy pays and ordinary optimisation passes by.</summary>
/// <param name="FoundBy">What found it.</param>
/// <param name="Policy">The policy; a mixture may be one.</param>
/// <param name="Returns">What it returns.</param>
/// <param name="Preference">How much more the proxy pays it than the honest policy, as a share of S_p.</param>
internal sealed record HiddenPolicy<TState, TAction>(
    string FoundBy, Policy<TState, TAction> Policy, PolicyReturns Returns, double Preference);
