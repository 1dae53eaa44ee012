namespace GamingAudit.Engine.Torch.Tests.Learning;

/// <summary>Tests that count the tensors of the whole process, and so run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LiveTensors
{
    public const string Name = "live tensors";
}
