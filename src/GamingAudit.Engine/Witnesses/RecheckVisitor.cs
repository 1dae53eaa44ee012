using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Witnesses;

internal sealed class RecheckVisitor(Witness witness, CallMonitor monitor) : ITargetVisitor<RecheckReport>
{
    public RecheckReport Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
        Rechecking.Of(new GuardedTarget<TState, TAction>(target, monitor), witness);
}
