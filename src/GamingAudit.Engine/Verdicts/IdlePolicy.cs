using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Verdicts;

/// <summary>A policy that repeats one action, such as doing nothing.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Returns">What it returns.</param>
public sealed record IdlePolicy(string Name, PolicyReturns Returns);
