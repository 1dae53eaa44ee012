using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class WatchRounds : Agent
{
    public List<Post> posts;
    private static int rounds;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
    }

    private void OnTriggerEnter(Collider other)
    {
        Post post = other.GetComponent<Post>();
        if (post == null) return;
        AddReward((Time.time - post.lastSeen) * 0.01f); // expect: GA4001
        post.lastSeen = Time.time;
        rounds++;
        if (rounds >= posts.Count)
        {
            AddReward(1f); // expect: GA4004
            EndEpisode();
        }
    }
}

public class Post : MonoBehaviour
{
    public float lastSeen;
}
