using Unity.MLAgents;
using UnityEngine;

public class TimeoutInUpdate : Agent
{
    public Transform food;

    private void Update()
    {
        if (Vector3.Distance(transform.position, food.position) > 5f)
        {
            AddReward(-0.01f); // expect: GA2005
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("food")) return;
        AddReward(1f);
        EndEpisode();
    }
}
