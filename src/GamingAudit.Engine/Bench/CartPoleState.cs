namespace GamingAudit.Engine.Bench;

/// <summary>A cart on a track with a pole hinged to it.</summary>
/// <param name="Position">Of the cart, in metres from the middle.</param>
/// <param name="Velocity">Of the cart, in metres a second.</param>
/// <param name="Angle">Of the pole, in radians from upright.</param>
/// <param name="AngularVelocity">Of the pole, in radians a second.</param>
internal readonly record struct CartPoleState(double Position, double Velocity, double Angle, double AngularVelocity);
