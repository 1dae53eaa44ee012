namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>Ends the audit of one target because its code is at fault.</summary>
public sealed class FaultException(Fault fault, Exception? inner = null) : Exception(fault.Message, inner)
{
    /// <summary>What was found.</summary>
    public Fault Fault => fault;
}
