using System.Text.Json.Serialization;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>What <c>bench ppo</c> measured; measured, where it is shown at once, as it is read.</summary>
[JsonDerivedType(typeof(PpoBench))]
[JsonDerivedType(typeof(EngineBench))]
internal abstract record TrainingBench : IReport<TrainingBench>
{
    [JsonIgnore]
    public Conclusion Conclusion { get; init; } = new(ExitCode.Clean, "measured");

    /// <summary>The same with everything measured by now.</summary>
    public abstract TrainingBench Measured();

    public TrainingBench WithError(string error) =>
        this with { Conclusion = new Conclusion(ExitCode.InternalError, error.TrimEnd('.')) };
}
