namespace GamingAudit;

/// <summary>
/// The only source of randomness of an environment. Dynamics written once against it can be sampled, enumerated
/// into an exact Markov decision process, recorded and replayed. A class, because a copied struct would fork the
/// stream.
/// </summary>
public abstract class Chance
{
    /// <summary>True with probability <paramref name="probability"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not in [0, 1].</exception>
    public bool Bernoulli(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(
                nameof(probability), probability, "A probability lies between 0 and 1.");
        return ChooseAmong(stackalloc double[] { 1 - probability, probability }) == 1;
    }

    /// <summary>The index of the chosen outcome: 0 with weight <paramref name="first"/>, else 1.</summary>
    public int Choose(double first, double second) => Choose(stackalloc double[] { first, second });

    /// <summary>The index of the chosen outcome, 0 to 2, each with a chance in proportion to its weight.</summary>
    public int Choose(double first, double second, double third) =>
        Choose(stackalloc double[] { first, second, third });

    /// <summary>The index of the chosen outcome, each with a chance in proportion to its weight.</summary>
    /// <param name="weights">One weight an outcome, at least 0 and finite; they need not sum to 1.</param>
    /// <exception cref="ArgumentException">No weight is positive, or one is negative or not finite.</exception>
    public int Choose(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
        {
            if (!(weight >= 0 && weight <= double.MaxValue))
                throw new ArgumentException($"A weight is at least 0 and finite, not {weight}.", nameof(weights));
            total += weight;
        }
        if (!(total > 0))
            throw new ArgumentException("At least one weight is positive.", nameof(weights));
        return ChooseAmong(weights);
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1, all equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public int Below(int count)
    {
        if (count < 1)
            throw new ArgumentOutOfRangeException(nameof(count), count, "There must be at least one outcome.");
        return PickBelow(count);
    }

    /// <summary>A number in [<paramref name="low"/>, <paramref name="high"/>). Makes a target non-enumerable.</summary>
    /// <exception cref="NotEnumerableException">The target is being enumerated.</exception>
    public abstract double Uniform(double low, double high);

    /// <summary>A draw of the normal distribution. Makes a target non-enumerable.</summary>
    /// <exception cref="NotEnumerableException">The target is being enumerated.</exception>
    public abstract double Normal(double mean, double deviation);

    /// <summary>Picks an index by weights that were checked.</summary>
    protected abstract int ChooseAmong(ReadOnlySpan<double> weights);

    /// <summary>Picks an index below a count that was checked.</summary>
    protected abstract int PickBelow(int count);
}
