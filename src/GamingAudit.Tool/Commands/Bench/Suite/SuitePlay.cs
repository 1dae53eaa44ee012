using GamingAudit.Engine.Running;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Commands.Bench.Suite;

/// <summary>How targets of a benchmark are played.</summary>
/// <param name="Players">Who plays, each in turn.</param>
/// <param name="Budget">How many environment steps an audit may cost.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Engine">What trains policies.</param>
internal sealed record SuitePlay(
    IReadOnlyList<string> Players, AuditBudget Budget, int Threads, EngineRequest Engine);
