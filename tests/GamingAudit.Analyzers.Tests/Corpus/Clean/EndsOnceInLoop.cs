using Unity.MLAgents;
using UnityEngine;

public class EndsOnceInLoop : Agent
{
    public Transform[] mines;

    void FixedUpdate()
    {
        foreach (Transform mine in mines)
        {
            if (Vector3.Distance(mine.position, transform.position) > 1f) continue;
            SetReward(-1f);
            EndEpisode();
            break;
        }
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("shore")) return;
        SetReward(1f);
        EndEpisode();
    }
}
