using Unity.MLAgents;
using UnityEngine;

public class LogOfZero : Agent
{
    public Transform mark;

    void FixedUpdate()
    {
        AddReward(-0.01f * Mathf.Log(Vector3.Distance(transform.position, mark.position))); // expect: GA1009
        if (transform.position.y < -2f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
