using System.Reflection;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Targets.Sources;

namespace GamingAudit.Engine.Targets;

/// <summary>Finds where the user code is written that was called when a fault showed.</summary>
internal sealed class FaultLocator(UserCall call) : ITargetVisitor<SourceLocation?>
{
    public SourceLocation? Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        MethodInfo? method = call switch
        {
            UserCall.Proxy => target.Wraps?.Proxy ?? (target.Terms ?? (Delegate)target.Proxy).Method,
            UserCall.True => target.Wraps?.True ?? target.True.Method,
            UserCall.Mask => target.Mask?.Method,
            UserCall.Honest => target.Honest?.Method,
            UserCall.Reference => target.Reference?.Method,
            UserCall.Reset or UserCall.Step or UserCall.IsTerminal or UserCall.Observe =>
                Implementation(target.Environment.GetType(), typeof(IEnvironment<TState, TAction>), call.ToString()),
            _ => null,
        };
        return method is null ? null : MethodLocator.Find(method);
    }

    /// <summary>The method by which a type implements one of an interface.</summary>
    public static MethodInfo? Implementation(Type type, Type contract, string method)
    {
        InterfaceMapping map = type.GetInterfaceMap(contract);
        int index = Array.FindIndex(map.InterfaceMethods, declared => declared.Name == method);
        return index < 0 ? null : map.TargetMethods[index];
    }
}
