using System;
using Gym.Envs;

public class GymCartPole : Env
{
    const double Gravity = 9.8, MassCart = 1.0, MassPole = 0.1, Length = 0.5, ForceMag = 10.0, Tau = 0.02;
    double x, xDot, theta, thetaDot;

    public override Step Step(object action)
    {
        double force = Convert.ToInt32(action) == 1 ? ForceMag : -ForceMag;
        double cos = Math.Cos(theta), sin = Math.Sin(theta);
        double temp = (force + MassPole * Length * thetaDot * thetaDot * sin) / (MassCart + MassPole);
        double thetaAcc = (Gravity * sin - cos * temp)
            / (Length * (4.0 / 3.0 - MassPole * cos * cos / (MassCart + MassPole)));
        double xAcc = temp - MassPole * Length * thetaAcc * cos / (MassCart + MassPole);
        x += Tau * xDot;
        xDot += Tau * xAcc;
        theta += Tau * thetaDot;
        thetaDot += Tau * thetaAcc;
        bool done = Math.Abs(x) > 2.4 || Math.Abs(theta) > 12 * Math.PI / 180;
        float reward = done ? 0f : 1f;
        return new Step(new[] { (float)x, (float)xDot, (float)theta, (float)thetaDot }, reward, done, null);
    }
}
