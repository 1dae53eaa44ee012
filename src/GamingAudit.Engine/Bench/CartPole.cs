namespace GamingAudit.Engine.Bench;

/// <summary>
/// Balancing a pole on a cart (Barto, Sutton and Anderson 1983, "Neuronlike adaptive elements that can solve difficult
/// learning control problems"), with the constants, Euler steps and limits of Gymnasium's CartPole-v1.
/// </summary>
internal sealed class CartPole : IEnvironment<CartPoleState, int>
{
    private const double Gravity = 9.8;
    private const double CartMass = 1;
    private const double PoleMass = 0.1;
    private const double TotalMass = CartMass + PoleMass;
    private const double HalfLength = 0.5;
    private const double Force = 10;
    private const double Seconds = 0.02;
    private const double LargestPosition = 2.4;
    private const double LargestAngle = 12 * Math.PI / 180;

    /// <summary>500 steps, paid 1 each while the pole stands: the honest and the proxy reward are the same.</summary>
    public static MarkovTarget<CartPoleState, int> Target { get; } =
        AuditTarget.Create("cart-pole", new CartPole(), Upright, Upright, horizon: 500);

    /// <summary>0 pushes left, 1 right.</summary>
    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

    /// <inheritdoc/>
    public int ObservationSize => 4;

    /// <inheritdoc/>
    public CartPoleState Reset(Chance chance) => new(
        chance.Uniform(-0.05, 0.05), chance.Uniform(-0.05, 0.05),
        chance.Uniform(-0.05, 0.05), chance.Uniform(-0.05, 0.05));

    /// <inheritdoc/>
    public CartPoleState Step(CartPoleState state, int action, Chance chance)
    {
        (double sine, double cosine) = Math.SinCos(state.Angle);
        double swing = PoleMass * HalfLength * state.AngularVelocity * state.AngularVelocity * sine;
        double push = ((action == 1 ? Force : -Force) + swing) / TotalMass;
        double angular = (Gravity * sine - cosine * push)
            / (HalfLength * (4.0 / 3 - PoleMass * cosine * cosine / TotalMass));
        double linear = push - PoleMass * HalfLength * angular * cosine / TotalMass;
        return new CartPoleState(
            state.Position + Seconds * state.Velocity, state.Velocity + Seconds * linear,
            state.Angle + Seconds * state.AngularVelocity, state.AngularVelocity + Seconds * angular);
    }

    /// <inheritdoc/>
    public bool IsTerminal(CartPoleState state) =>
        Math.Abs(state.Position) > LargestPosition || Math.Abs(state.Angle) > LargestAngle;

    /// <inheritdoc/>
    public void Observe(CartPoleState state, Span<float> observation)
    {
        observation[0] = (float)state.Position;
        observation[1] = (float)state.Velocity;
        observation[2] = (float)state.Angle;
        observation[3] = (float)state.AngularVelocity;
    }

    private static double Upright(Transition<CartPoleState, int> step) => 1;
}
