using System.Reflection;

namespace GamingAudit;

/// <summary>How environments of a type are played: delegates that were found by names and types of members.</summary>
internal abstract class EnvironmentBinding<TEnvironment> : IBinding
{
    private readonly List<MethodInfo> methods = [];

    /// <summary>The terms of the reward that the environment names; null for none.</summary>
    public virtual IReadOnlyList<string>? Terms => null;

    /// <summary>Whether the environment says what is legal.</summary>
    public virtual bool HasMask => false;

    /// <summary>The method that pays, for reports.</summary>
    public abstract MethodInfo Pays { get; }

    /// <inheritdoc/>
    public IReadOnlyList<MethodInfo> Methods => methods;

    /// <summary>The layout of an environment's actions.</summary>
    public abstract ActionSpace ActionsOf(TEnvironment environment);

    /// <summary>Starts an episode that the seed decides, where there is a way to say so; gives what is seen.</summary>
    public abstract object? Reset(TEnvironment environment, int seed);

    /// <summary>Plays a step.</summary>
    public abstract Outcome Step(TEnvironment environment, BlackBoxAction action);

    /// <summary>Keeps a method that will be called.</summary>
    protected MethodInfo Called(MethodInfo method)
    {
        methods.Add(method);
        return method;
    }

    /// <summary>Clears what is illegal.</summary>
    public virtual void Mask(TEnvironment environment, Span<bool> legal)
    {
    }
}
