using System.Collections.Generic;

public enum FerryTurn { Left, Right, Doors }

public sealed class Ticket { public int From, To; public bool Aboard; public bool Landed; }

public sealed class FerryPassengersLanded
{
    private readonly List<Ticket> tickets = new();
    private int pier;

    public void Reset()
    {
        tickets.Clear();
        tickets.Add(new Ticket { From = 1, To = 4 });
        pier = 0;
    }

    public (float[] Obs, float Reward, bool Done) Step(FerryTurn turn)
    {
        float reward = 0f;
        switch (turn)
        {
            case FerryTurn.Left: pier--; break;
            case FerryTurn.Right: pier++; break;
            case FerryTurn.Doors:
                foreach (Ticket ticket in tickets)
                {
                    if (!ticket.Aboard && ticket.From == pier)
                    {
                        ticket.Aboard = true;
                        reward += 0.4f;
                    }
                    else if (ticket.Aboard)
                    {
                        ticket.Aboard = false;
                        if (ticket.To == pier) { ticket.Landed = true; reward += 1f; }
                        else { ticket.From = pier; reward -= 0.4f; }
                    }
                }
                tickets.RemoveAll(ticket => ticket.Landed);
                break;
        }
        return ([pier, tickets.Count], reward, tickets.Count == 0);
    }
}
