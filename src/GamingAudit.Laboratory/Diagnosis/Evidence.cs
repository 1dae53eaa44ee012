using GamingAudit.Engine.Auditing;
using GamingAudit.Laboratory.Continual;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>All figures that a diagnosis rests on; what is not declared or cannot be had is missing.</summary>
/// <param name="Audit">The audit of the target.</param>
internal sealed record Evidence(AuditResult Audit)
{
    /// <summary>The way from the reference to the proxy's optimum, where it is enumerable and gamed.</summary>
    public OptimisationPath? Path { get; init; }

    /// <summary>The optimum where nothing protected may be written.</summary>
    public IReadOnlyList<Protection> Protections { get; init; } = [];

    /// <summary>The tasks in sequence, by method; the first is that without a mitigation.</summary>
    public IReadOnlyList<(string Method, TaskMatrix Matrix)> Sequences { get; init; } = [];

    /// <summary>The declared shifts.</summary>
    public IReadOnlyList<ShiftFigures> Shifts { get; init; } = [];

    /// <summary>The declared variables.</summary>
    public IReadOnlyList<VariableFigures> Variables { get; init; } = [];

    /// <summary>What agents of training return in training, and random actions.</summary>
    public (double Trained, double Random) Training { get; init; }

    /// <summary>True unless agents fell short of what there is to learn: what they do says nothing then.</summary>
    public bool Learned { get; init; } = true;

    /// <summary>What was declared and could not be looked at.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];
}
