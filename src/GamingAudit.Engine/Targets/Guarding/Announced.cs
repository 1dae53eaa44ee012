namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>A call into user code that was announced to the monitor, until it is disposed.</summary>
internal readonly ref struct Announced(CallSlot slot)
{
    private readonly CallSlot? slot = slot;

    public void Dispose() => slot?.End();
}
