using System.Reflection;

namespace GamingAudit.Engine.Tests.Suite;

/// <summary>
/// Whether a target's states are made of whole numbers, truth values and words: such a sample is tabular.
/// </summary>
internal sealed class DiscreteState : ITargetVisitor<bool>
{
    /// <summary>True where the states can be enumerated.</summary>
    public static bool Has(AuditTarget target) => target.Accept(new DiscreteState());

    public bool Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
        IsDiscrete(typeof(TState));

    private static bool IsDiscrete(Type type) => type.IsPrimitive
        ? type != typeof(float) && type != typeof(double)
        : type.IsEnum || type
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .All(field => IsDiscrete(field.FieldType));
}
