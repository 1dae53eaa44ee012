using Unity.MLAgents;
using UnityEngine;

public class ExclusiveTagSwitch : Agent
{
    [SerializeField] private GameManager manager;

    private void OnTriggerEnter(Collider other)
    {
        switch (other.tag)
        {
            case "Exit":
                AddReward(1f);
                manager.Count(true);
                EndEpisode();
                break;
            case "Lava":
            case "Spikes":
                AddReward(-1f);
                manager.Count(false);
                EndEpisode();
                break;
            default:
                Debug.Log("touched " + other.name);
                break;
        }
    }
}

public class GameManager : MonoBehaviour
{
    public int wins, losses;

    public void Count(bool won)
    {
        if (won) wins++;
        else losses++;
    }
}
