namespace GamingAudit.Engine.Torch.Learning;

/// <summary>Where torch computes the updates.</summary>
public enum TorchDevice
{
    Cpu,
    Cuda,
}
