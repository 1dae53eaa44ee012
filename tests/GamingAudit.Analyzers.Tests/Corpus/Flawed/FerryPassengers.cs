using System.Collections.Generic;

public enum FerryMove { Left, Right, Doors }

public sealed class Fare { public int From, To; public bool Aboard; public bool Landed; }

public sealed class FerryPassengers
{
    private readonly List<Fare> fares = new();
    private int pier;

    public void Reset()
    {
        fares.Clear();
        fares.Add(new Fare { From = 1, To = 4 });
        pier = 0;
    }

    public (float[] Obs, float Reward, bool Done) Step(FerryMove move)
    {
        float reward = 0f;
        switch (move)
        {
            case FerryMove.Left: pier--; break;
            case FerryMove.Right: pier++; break;
            case FerryMove.Doors:
                foreach (Fare fare in fares)
                {
                    if (!fare.Aboard && fare.From == pier)
                    {
                        fare.Aboard = true;
                        reward += 0.4f; // expect: GA3007
                    }
                    else if (fare.Aboard)
                    {
                        fare.Aboard = false;
                        if (fare.To == pier) { fare.Landed = true; reward += 1f; }
                        else fare.From = pier;
                    }
                }
                fares.RemoveAll(fare => fare.Landed);
                break;
        }
        return ([pier, fares.Count], reward, fares.Count == 0);
    }
}
