namespace GamingAudit.Engine.Learning.Heads;

/// <summary>
/// Turns the actor's outputs into a distribution over actions. An action is a row of <see cref="ActionWidth"/> floats:
/// the choice of each branch, or a number a dimension before it is clipped to the box.
/// </summary>
internal abstract unsafe class ActionHead
{
    /// <summary>Outputs of the actor that this head reads.</summary>
    public abstract int Outputs { get; }

    /// <summary>Parameters of its own that do not depend on the observation, and what they start from.</summary>
    public abstract IReadOnlyList<float> InitialParameters { get; }

    /// <summary>Floats in an action.</summary>
    public abstract int ActionWidth { get; }

    /// <summary>Entries of an action mask; 0 where there is none.</summary>
    public abstract int MaskLength { get; }

    /// <summary>The head for an action space.</summary>
    public static ActionHead For(ActionSpace actions) =>
        actions.Dimensions > 0 ? new GaussianHead(actions) : new CategoricalHead(actions);

    /// <summary>Draws an action.</summary>
    /// <param name="output">A row of the actor's outputs.</param>
    /// <param name="parameters">This head's own parameters.</param>
    /// <param name="mask">Which choices are legal; null where all are.</param>
    /// <param name="chance">Where the draw comes from.</param>
    /// <param name="action">Receives the action.</param>
    /// <returns>The log-probability (density) of the action.</returns>
    public abstract float Sample(float* output, float* parameters, bool* mask, Chance chance, float* action);

    /// <summary>The most likely action.</summary>
    public abstract void Mode(float* output, bool* mask, float* action);

    /// <summary>Writes an action in the layout of the action space.</summary>
    public abstract void Write(float* action, Span<int> branches, Span<float> values);

    /// <summary>
    /// The log-probability of an action and the distribution's entropy, with <paramref name="work"/>
    /// (<see cref="Outputs"/> floats) left for <see cref="Gradient"/>.
    /// </summary>
    public abstract (float LogProbability, float Entropy) Evaluate(
        float* output, float* parameters, bool* mask, float* action, float* work);

    /// <summary>
    /// The gradient of byLogProbability * log-probability + byEntropy * entropy: written over
    /// <paramref name="work"/> for the outputs, added to <paramref name="parameterGradient"/> for the parameters.
    /// </summary>
    public abstract void Gradient(
        float* output, float* parameters, bool* mask, float* action, float byLogProbability, float byEntropy,
        float* work, float* parameterGradient);

    /// <summary>Brings parameters that an update moved too far back within bounds.</summary>
    public abstract void Constrain(float* parameters);
}
