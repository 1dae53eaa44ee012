using FsCheck;
using FsCheck.Fluent;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Testing.Generation;
using GamingAudit.Testing.Properties;

namespace GamingAudit.Testing;

/// <summary>
/// A property of a target's reward, ready to be checked: <see cref="Check"/> it in a test of any framework,
/// <see cref="Run"/> it to look at the result, or hand <see cref="ToProperty"/> to FsCheck.
/// </summary>
public sealed class RewardProperty
{
    private readonly AuditTarget target;
    private readonly IReadOnlyList<PropertyCheck> checks;
    private readonly PropertyOptions options;

    internal RewardProperty(AuditTarget target, params IReadOnlyList<PropertyCheck> checks)
        : this(target, checks, new PropertyOptions())
    {
    }

    private RewardProperty(AuditTarget target, IReadOnlyList<PropertyCheck> checks, PropertyOptions options)
    {
        ArgumentNullException.ThrowIfNull(target);
        (this.target, this.checks, this.options) = (target, checks, options);
    }

    /// <summary>The property, as a clause.</summary>
    public string Name => string.Join(", ", checks.Select(check => check.Name));

    /// <summary>The same property, checked with other numbers of random cases or another seed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 1 cases.</exception>
    public RewardProperty With(int cases = 200, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cases, 1);
        return new RewardProperty(target, checks, options with { Cases = cases, Seed = seed });
    }

    /// <summary>
    /// The same property, checked on trajectories that begin in states of the user's instead of a reset; nothing is
    /// enumerated then.
    /// </summary>
    public RewardProperty From<TState>(Arbitrary<TState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        return new RewardProperty(target, checks, options with { States = states });
    }

    /// <summary>Checks the property.</summary>
    /// <exception cref="ArgumentException">
    /// A function that was given is for another type of state or action.
    /// </exception>
    public PropertyResult Run() => target.Accept(new Examination(checks, options));

    /// <summary>
    /// Checks the property, and fails as well where it cannot be checked on this target; of several, those that cannot
    /// be are passed over.
    /// </summary>
    /// <exception cref="RewardAssertionException">The property does not hold.</exception>
    public void Check()
    {
        PropertyResult result = Run();
        if (result.Outcome == PropertyOutcome.Holds) return;
        throw new RewardAssertionException(PropertyMessage.OfFailure(result))
        {
            Evidence = new RewardEvidence { Property = result },
        };
    }

    /// <summary>The property for FsCheck to run: it holds, or is labelled with what fails.</summary>
    public Property ToProperty()
    {
        PropertyResult result = Run();
        return Prop.Label(result.Outcome == PropertyOutcome.Holds, result.ToString());
    }

    private sealed class Examination(IReadOnlyList<PropertyCheck> checks, PropertyOptions options)
        : ITargetVisitor<PropertyResult>
    {
        public PropertyResult Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            var context = new PropertyContext<TState, TAction>(target, options);
            PropertyResult[] parts = [.. checks.Select(check => Examine(check, context))];
            if (parts.Length == 1) return parts[0];
            int failed = parts.Count(part => part.Outcome == PropertyOutcome.Fails);
            return new PropertyResult
            {
                Property = "all properties",
                Target = target.Name,
                Outcome = failed > 0 ? PropertyOutcome.Fails : PropertyOutcome.Holds,
                Message = string.Join("\n\n", parts.Select(PropertyMessage.Of)),
                Seed = options.Seed,
                Cases = options.Cases,
                IsExact = parts.All(part => part.IsExact),
                Parts = parts,
            };
        }

        private PropertyResult Examine<TState, TAction>(PropertyCheck check, PropertyContext<TState, TAction> context)
            where TState : notnull
        {
            PropertyFinding finding;
            try
            {
                finding = check.Examine(context);
            }
            catch (FaultException e)
            {
                string called = e.Fault.Arguments is { Length: > 0 } given ? $"\nIt was called with {given}." : "";
                finding = new PropertyFinding(
                    PropertyOutcome.Fails, $"The target's code is at fault: {e.Message}{called}");
            }
            catch (NoTrajectoryException e)
            {
                finding = PropertyFinding.DoesNotApply(e.Message);
            }
            return new PropertyResult
            {
                Property = check.Name,
                Target = context.Target.Name,
                Outcome = finding.Outcome,
                Message = finding.Message,
                Seed = options.Seed,
                Cases = finding.Cases,
                IsExact = finding.IsExact,
                CounterExample = finding.CounterExample,
            };
        }
    }
}
